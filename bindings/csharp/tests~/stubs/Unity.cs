// The few types of Unity that the package uses, and what a test can do to them.

using System;
using System.Collections.Generic;

namespace AOT
{
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class MonoPInvokeCallbackAttribute : Attribute
    {
        public MonoPInvokeCallbackAttribute(Type type)
        {
        }
    }
}

namespace UnityEngine
{
    public enum RuntimeInitializeLoadType
    {
        AfterSceneLoad,
        BeforeSceneLoad,
        AfterAssembliesLoaded,
        BeforeSplashScreen,
        SubsystemRegistration,
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class RuntimeInitializeOnLoadMethodAttribute : Attribute
    {
        public RuntimeInitializeOnLoadMethodAttribute(RuntimeInitializeLoadType type)
        {
        }
    }

    public static class Application
    {
        public static string persistentDataPath = "";
        public static event Action quitting;

        public static void Quit()
        {
            if (quitting != null) quitting();
        }
    }

    public static class Debug
    {
        public static readonly List<Exception> Exceptions = new List<Exception>();

        public static void LogException(Exception e)
        {
            lock (Exceptions) Exceptions.Add(e);
        }

        public static void Log(object message)
        {
            Console.WriteLine(message);
        }
    }

    public class Object
    {
    }

    public class MonoBehaviour : Object
    {
    }

    [AttributeUsage(AttributeTargets.Field)]
    public sealed class TooltipAttribute : Attribute
    {
        public TooltipAttribute(string text)
        {
        }
    }
}

namespace UnityEngine.LowLevel
{
    public struct PlayerLoopSystem
    {
        public delegate void UpdateFunction();

        public Type type;
        public PlayerLoopSystem[] subSystemList;
        public UpdateFunction updateDelegate;
    }

    public static class PlayerLoop
    {
        static PlayerLoopSystem loop = new PlayerLoopSystem
        {
            subSystemList = new[]
            {
                new PlayerLoopSystem { type = typeof(UnityEngine.PlayerLoop.EarlyUpdate) },
                new PlayerLoopSystem { type = typeof(UnityEngine.PlayerLoop.Update), subSystemList = new PlayerLoopSystem[0] },
            },
        };

        public static PlayerLoopSystem GetCurrentPlayerLoop()
        {
            return loop;
        }

        public static void SetPlayerLoop(PlayerLoopSystem value)
        {
            loop = value;
        }

        /// <summary>One frame. How many steps it ran.</summary>
        public static int Run()
        {
            int steps = 0;
            foreach (PlayerLoopSystem part in loop.subSystemList)
            {
                foreach (PlayerLoopSystem step in part.subSystemList ?? new PlayerLoopSystem[0])
                {
                    step.updateDelegate();
                    steps++;
                }
            }
            return steps;
        }
    }
}

namespace UnityEngine.PlayerLoop
{
    public struct EarlyUpdate
    {
    }

    public struct Update
    {
    }
}

namespace UnityEditor
{
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class InitializeOnLoadMethodAttribute : Attribute
    {
    }

    public enum PlayModeStateChange
    {
        EnteredEditMode,
        ExitingEditMode,
        EnteredPlayMode,
        ExitingPlayMode,
    }

    public static class EditorApplication
    {
        public delegate void CallbackFunction();

        public static CallbackFunction update;
        public static bool isPlaying;
        public static event Action<PlayModeStateChange> playModeStateChanged;

        public static void Change(PlayModeStateChange change)
        {
            if (playModeStateChanged != null) playModeStateChanged(change);
        }
    }

    public static class AssemblyReloadEvents
    {
        public delegate void AssemblyReloadCallback();

        public static event AssemblyReloadCallback beforeAssemblyReload;

        public static void Reload()
        {
            if (beforeAssemblyReload != null) beforeAssemblyReload();
        }
    }
}

namespace UnityEditor.Build
{
    public interface IOrderedCallback
    {
        int callbackOrder { get; }
    }
}

namespace UnityEditor.Build.Reporting
{
    public class BuildReport : UnityEngine.Object
    {
    }
}

namespace UnityEditor.UnityLinker
{
    public class UnityLinkerBuildPipelineData
    {
    }
}

namespace UnityEditor.Build
{
    public interface IUnityLinkerProcessor : IOrderedCallback
    {
        string GenerateAdditionalLinkXmlFile(Reporting.BuildReport report, UnityLinker.UnityLinkerBuildPipelineData data);
    }
}
