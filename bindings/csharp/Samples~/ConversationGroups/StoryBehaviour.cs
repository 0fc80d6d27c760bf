#if UNITY_5_3_OR_NEWER
using System;
using UnityEngine;
using com.tencent.imsdk.unity;

namespace Convoke.Samples
{
    /// <summary>Put it on any object of a scene: it plays the story, and prints it in the console.</summary>
    public class StoryBehaviour : MonoBehaviour
    {
        // Nothing has to poll, and what is awaited goes on here on the main thread: the package has a step in the player loop.
        async void Start()
        {
            try
            {
                await Story.Play(Application.persistentDataPath + "/story", text => Debug.Log(text));
            }
            catch (Exception e)
            {
                Debug.LogException(e);
            }
            TencentIMSDK.Uninit();
        }
    }
}
#endif
