#if !UNITY_5_3_OR_NEWER
using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using com.tencent.imsdk.unity;

namespace Convoke.Samples
{
    /// <summary>The story on the console. A program without Unity polls: what it awaits goes on in there.</summary>
    public static class Program
    {
        public static int Main(string[] arguments)
        {
            Console.OutputEncoding = new UTF8Encoding(false);
            Task story = Story.Play(arguments.Length > 0 ? arguments[0] : "data", Console.WriteLine);
            while (!story.IsCompleted)
            {
                if (TencentIMSDK.Poll() == 0) Thread.Sleep(1);
            }
            TencentIMSDK.Uninit();
            if (!story.IsFaulted) return 0;
            Console.Error.WriteLine(story.Exception.InnerException);
            return 1;
        }
    }
}
#endif
